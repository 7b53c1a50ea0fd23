"""What ``method.toml`` may hold: the conventions of the measurement, and how far another instrument may move them.

Bounds are those of what a value can mean at all, and of what a promise of confidentiality forbids.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import Meta

from healthcheck.content.schema import FiveNames, Id, Shape

Share: TypeAlias = Annotated[float, Meta(gt=0, lt=1)]
Points: TypeAlias = Annotated[float, Meta(gt=0, le=100)]
Steps: TypeAlias = Annotated[float, Meta(gt=0, le=2)]
Weight: TypeAlias = Annotated[float, Meta(ge=0, le=1000)]
Sizes: TypeAlias = Annotated[tuple[Annotated[int, Meta(ge=2, le=1000)], ...], Meta(min_length=2, max_length=20)]
Widths: TypeAlias = Annotated[tuple[Points, ...], Meta(min_length=2, max_length=20)]


class ChangeTable(Shape):
    """``[change]`` of ``method.toml``; fewer than three matched people would give single answers away."""

    correlation: Annotated[float, Meta(ge=0, lt=1)]
    matched_from_n: Annotated[int, Meta(ge=3, le=1000)]
    matched_share: Share
    connected_share: Share
    standards_moved: Points
    person_sd: Annotated[float, Meta(gt=0, le=50)]
    person_reliability: Share
    person_critical: Annotated[float, Meta(gt=0, le=10)]
    index_noise_n: Sizes
    index_noise_same: Widths
    index_noise_other: Widths


class MethodFile(Shape):
    """``method.toml``.

    What may be shown at which n can be stricter in another instrument, never laxer: the lower bounds are those below
    which answers could be worked out (``method.md`` 3.5).
    """

    points_per_code: Annotated[float, Meta(ge=25, le=25)]  # five codes span 0-100
    prior_sd: Annotated[float, Meta(gt=0, le=50)]
    prior_weight: Annotated[float, Meta(gt=0, le=1000)]
    pooled_weight: Weight
    item_prior_sd: Annotated[float, Meta(gt=0, le=50)]
    item_prior_weight: Annotated[float, Meta(gt=0, le=1000)]
    own_variance_from_n: Annotated[int, Meta(ge=5, le=1000)]
    confidence: Annotated[float, Meta(ge=0.5, lt=1)]
    power: Annotated[float, Meta(ge=0.5, lt=1)]
    false_discovery: Annotated[float, Meta(gt=0, le=0.5)]
    minimum_n: Annotated[int, Meta(ge=3, le=10)]
    verdict_from_n: Annotated[int, Meta(ge=3, le=1000)]
    answered_share: Share
    counting_share: Share
    scope_share: Share
    invisible_share: Share
    invisible_from_n: Annotated[int, Meta(ge=5, le=1000)]
    votes_from_n: Annotated[int, Meta(ge=5, le=1000)]
    comments_from_n: Annotated[int, Meta(ge=5, le=1000)]
    item_means_from_n: Annotated[int, Meta(ge=5, le=1000)]
    distribution_from_n: Annotated[int, Meta(ge=8, le=1000)]
    worth_talking: Points
    strong_line: Points
    in_place: Points
    not_in_place: Points
    contested: Points
    agreed_deviation: Steps
    divided_deviation: Steps
    readable_rho: Share
    weighting_draws: Annotated[int, Meta(ge=1000, le=100_000)]
    weighting_concentration: Annotated[float, Meta(gt=0, le=1000)]
    weighting_seed: Annotated[int, Meta(ge=0, le=2**32 - 1)]
    permutation_limit: Annotated[int, Meta(ge=1000, le=1_000_000)]
    permutation_draws: Annotated[int, Meta(ge=999, le=999_999)]
    permutation_seed: Annotated[int, Meta(ge=0, le=2**32 - 1)]
    attainable_p: Annotated[float, Meta(gt=0, le=0.05)]
    effect_sizes_from_n: Annotated[int, Meta(ge=5, le=1000)]
    delta_bands: Annotated[tuple[Share, ...], Meta(min_length=3, max_length=3)]
    priority_resamples: Annotated[int, Meta(ge=200, le=10_000)]
    priority_seed: Annotated[int, Meta(ge=0, le=2**32 - 1)]
    priority_actions: Annotated[int, Meta(ge=1, le=20)]
    priority_per_factor: Annotated[int, Meta(ge=1, le=20)]
    nearly_always_share: Annotated[float, Meta(gt=0.5, lt=1)]
    usually_share: Annotated[float, Meta(gt=0.5, lt=1)]
    importance_floor: Annotated[float, Meta(gt=0, le=1)]
    importance_ceiling: Annotated[float, Meta(ge=1, le=10)]
    leverage_reach: Annotated[float, Meta(ge=0, lt=1)]
    mesh_agreement: Share
    mesh_raters_from: Annotated[int, Meta(ge=3, le=1000)]
    mesh_raters_to: Annotated[int, Meta(ge=3, le=1000)]
    mirror_from_n: Annotated[int, Meta(ge=5, le=1000)]
    mirror_line: Points
    similarity_from: Annotated[int, Meta(ge=3, le=1000)]
    mostly_share: Annotated[float, Meta(ge=0.5, lt=1)]
    agreement_from_n: Annotated[int, Meta(ge=5, le=1000)]
    skewed_null_variance: Annotated[float, Meta(gt=0, le=4)]  # 4: half of the people at either end
    chance_level: Annotated[float, Meta(ge=0.9, lt=1)]
    consistency_from_n: Annotated[int, Meta(ge=4, le=1000)]
    consistency_from_practices: Annotated[int, Meta(ge=15, le=1000)]
    same_answers_in_row: Annotated[int, Meta(ge=5, le=1000)]
    hasty_seconds: Annotated[float, Meta(gt=0, le=60)]
    unseen_share: Share
    flagged_difference: Points
    eligible_months: Annotated[int, Meta(ge=0, le=1000)]
    eligible_factors: Annotated[int, Meta(ge=0, le=30)]
    level_names: FiveNames
    report_weights: Annotated[dict[Id, Weight], Meta(min_length=1, max_length=30)]
    change: ChangeTable
