"""DisclosedProfile -> Findings: what the two views say, typed, ordered and in sentences of the instrument.

``factor_finding`` words one factor, with ``titles``, ``advice``, ``mirror_clause`` and ``practice_sentence`` for its
parts; ``mirror_finding`` words how well the sides read each other, ``order`` puts the most consequential first,
``answer`` says it in one sentence, ``evidence`` names the items behind it, ``labels`` says a factor in two words,
``weightings`` how far an overall score depends on weights, ``reading_words`` words the mirror round and the likeness of
the two profiles. Nothing here sees a value that disclosure did not let through.
"""

from healthcheck.findings.evidence import telling_items, telling_practices
from healthcheck.findings.findings_of import findings_of
from healthcheck.findings.labels import kind_labels
from healthcheck.findings.reading_words import both_read_text, mirror_words, reads_text, similarity_words
from healthcheck.findings.weightings import weightings

__all__ = [
    "both_read_text",
    "findings_of",
    "kind_labels",
    "mirror_words",
    "reads_text",
    "similarity_words",
    "telling_items",
    "telling_practices",
    "weightings",
]
