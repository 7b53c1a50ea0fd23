"""Charts as values: a disclosed profile becomes a ``Scene`` of lines, markers and text, whoever paints it.

``scene`` says what a scene is made of and ``palette`` what its inks look like; ``radar`` and ``dumbbell`` build the two
charts, ``table`` their twin in words, ``caption`` the honest line beneath; ``svg`` is the painter that needs nothing
but text. Builders take the types of ``domain.disclosed``, so what is withheld has no way into a chart.
"""
