"""Files that come in, and the JSON that goes out.

``folder_reading`` understands a folder of CSV files as a whole (``layout`` names them, ``csv_folder`` and ``csv_rows``
read them, ``registers`` and ``entries`` give the rows their meaning); ``comparison`` holds the result against the
workspace and says what is new. ``results_document`` and ``results_text`` write a disclosed result for programs and for
people. Nothing is imported here: a list of relationships must not wait for the reading of CSV.
"""
