"""Files that come in, and the JSON that goes out.

``folder_reading`` understands a folder of CSV files as a whole (``layout`` names them, ``csv_folder`` and ``csv_rows``
read them, ``registers`` and ``entries`` give the rows their meaning); ``comparison`` holds the result against the
workspace and says what is new. ``results_document`` and ``results_text`` write a disclosed result for programs and for
people.
"""

from healthcheck.exchange.comparison import ImportPlan, plan_import
from healthcheck.exchange.draft import ImportDraft
from healthcheck.exchange.existing import ExistingRelationship
from healthcheck.exchange.folder_reading import read_folder

__all__ = ["ExistingRelationship", "ImportDraft", "ImportPlan", "plan_import", "read_folder"]
