"""Charts as values: a disclosed profile becomes a ``Scene`` of lines, markers and text, whoever paints it.

``scene`` says what a scene is made of and ``palette`` what its inks look like; ``radar`` and ``dumbbell`` build the two
charts of a profile, ``table`` their twin in words, ``caption`` the honest line beneath; ``slope``, ``mirror``,
``heatmap``, ``quadrant``, ``distribution`` and ``mesh`` build the others, each with its words and twin in a module
beside it; ``svg`` is the painter that needs nothing but text. Builders take the types of ``domain.disclosed``, so what
is withheld has no way into a chart.
"""
