"""Statistics on any published table: pure functions of sequences or arrays, without a word of outsourcing.

Two groups: ``permutation`` (mean differences), ``mann_whitney`` (ranks), both over the ``arrangements`` of people;
``hedges`` and ``cliff`` (effect sizes), ``mean_comparison`` (Welch, paired), ``false_discovery`` (many tests at once).
One group: ``bootstrap`` (percentile, basic, BCa), ``proportion`` (Wilson), ``reliable_change`` (one person, two times).
Many raters or items: ``intraclass`` (six forms), ``group_intraclass`` (groups of any size), ``internal_consistency``
(alpha), ``omega``. Distributions beneath: ``fisher_f``, ``noncentral_t``; every interval is a ``ConfidenceInterval``.

What a table cannot tell (no variance, too few values) is None, never NaN.
"""
