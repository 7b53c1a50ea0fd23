"""The action plan in the window: what the two sides promise each other, as a list, by person and over ninety days.

::

    plan_line, plan_filter      what a row says, and which rows are wanted
    plan_model, plan_cell, plan_list
    editor                      the drawer: fields, state_line, promise_panel, history_panel
    plan_edits                  every edit by name, to be taken back
    start*, review_promises, meetings*, step_dialog
    timeline_card               the ninety days
"""
