"""Relationship Healthcheck without a screen: everything that is true whoever looks.

The map, in the direction the data flows::

    content      reads the instrument from resources/
    domain       frozen values and their vocabulary
    storage      the workspace file; SQL lives there only
    scoring      answers -> numbers, pure functions
    disclosure   numbers -> what an audience may see
    findings     what an audience may see -> typed statements
    planning     findings -> what to do first
    charts       disclosed values -> scenes of lines, markers and text
    reports      the report model and its PDF; spreadsheets, slides, calendars, research data, papers, chart files
    exchange     files that come in, and results as JSON and text
    workspace    use cases: the only door the window knocks at
    bootstrap    where content, storage, reports and workspace meet
    cli          the commands, and everything that only they know
    languages    which catalogue a reader's words come from
    places       which workspace is meant where nobody names one
    message      words for people, put into a language only when they are said
    errors       what went wrong outside the program, in such words

``method.md`` says how answers become numbers and statements; docstrings cite its sections.
"""
