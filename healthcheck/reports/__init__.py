"""What is handed out: the report model, and its pages and pictures.

``joint_edition`` says what the joint report says, as values (``report_model``) from ``sections``; ``pdf`` sets it in
pages. Nothing here computes a number.
"""
