"""Conventions of the measurement (``method.md``): lines, priors, weights and least numbers of people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from healthcheck.domain.change_method import ChangeMethod


@dataclass(frozen=True, slots=True)
class Method:
    """Each stands with its meaning in ``method.toml``; points are on 0-100, shares on 0-1, SDs in points.

    ``…_from_n`` counts people of one side. They are content, so that a variant of the instrument can state its own and
    the report can print them.
    """

    points_per_code: float
    prior_sd: float
    prior_weight: float
    pooled_weight: float
    item_prior_sd: float
    item_prior_weight: float
    own_variance_from_n: int
    confidence: float
    power: float
    false_discovery: float
    minimum_n: int
    verdict_from_n: int
    answered_share: float
    counting_share: float
    scope_share: float
    invisible_share: float
    invisible_from_n: int
    votes_from_n: int
    comments_from_n: int
    item_means_from_n: int
    distribution_from_n: int
    worth_talking: float
    strong_line: float
    in_place: float
    not_in_place: float
    contested: float
    agreed_deviation: float
    divided_deviation: float
    readable_rho: float
    weighting_draws: int
    weighting_concentration: float
    weighting_seed: int
    permutation_limit: int
    permutation_draws: int
    permutation_seed: int
    attainable_p: float
    effect_sizes_from_n: int
    delta_bands: tuple[float, ...]
    priority_resamples: int
    priority_seed: int
    priority_actions: int
    priority_per_factor: int
    nearly_always_share: float
    usually_share: float
    importance_floor: float
    importance_ceiling: float
    leverage_reach: float
    mesh_agreement: float
    mesh_raters_from: int
    mesh_raters_to: int
    mirror_from_n: int
    mirror_line: float
    similarity_from: int
    mostly_share: float
    agreement_from_n: int
    skewed_null_variance: float
    chance_level: float
    consistency_from_n: int
    consistency_from_practices: int
    same_answers_in_row: int
    hasty_seconds: float
    unseen_share: float
    flagged_difference: float
    eligible_months: int
    eligible_factors: int
    level_names: tuple[str, ...]
    report_weights: Mapping[str, float]
    change: ChangeMethod
