import pytest
from tests.reader.widgets.harness import A, B

from sidebyside import Comparison, Report, compare


@pytest.fixture(scope="session")
def comparison() -> Comparison:
    return compare([Report.from_paragraphs(A, title="Morning"), Report.from_paragraphs(B, title="Evening")])
