"""DisclosedProfile -> Findings: what the two views say, typed, ordered and in sentences of the instrument.

``factor_finding`` words one factor, ``order`` puts the most consequential first, ``answer`` says it in one sentence,
``evidence`` names the items behind it, ``labels`` says a factor in two words, ``weightings`` how far an overall score
depends on weights. Nothing here sees a value that disclosure did not let through.
"""

from healthcheck.findings.evidence import telling_items
from healthcheck.findings.findings_of import findings_of
from healthcheck.findings.labels import kind_labels
from healthcheck.findings.weightings import weightings

__all__ = ["findings_of", "kind_labels", "telling_items", "weightings"]
