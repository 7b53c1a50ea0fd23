"""The report model as PDF pages.

``writer`` is the way in; ``document`` makes pages, ``cover_page``, ``summary_page`` and ``blocks`` fill them, ``text``
is the only maker of paragraphs. reportlab is imported when the first report is written.
"""
