import pytest

from mpfcheck.model.instrument import ClauseKind, TextRole
from tests.structure.helpers import built, clause, labels, texts

ACT = """
QUARRIES ACT

ARRANGEMENT OF SECTIONS

PART I
PRELIMINARY
1. Short title.
2. Interpretation.
PART II
LICENCES
3. Duty to hold a licence.
4. Offences.
SCHEDULE

An Act to regulate quarries.

PART I
PRELIMINARY

1. Short title.—(1) This Act may be cited as the Quarries Act and applies to every
quarry in the territory.
(2) It comes into force on a day that the Minister appoints by notice in the Gazette.

2. Interpretation.—In this Act, unless the context otherwise requires—

“holder” means the holder of a licence;

“quarry” includes—
(a) a pit; and
(b) a borrow area;

PART II
LICENCES

3. Duty to hold a licence.—(1) No person shall work a quarry unless he holds a licence
granted under section
12. The licence shall be shown to an inspector on request.
(2) A holder shall—
(a) fence the quarry;
(b) keep a register of—
(i) workers; and
(ii) accidents; and
(c) report accidents.

3A. Transfer.—A licence may be transferred with consent of the Minister in writing only.

4. Offences.—Any person who—
(a) obstructs an inspector; or
(b) gives false information,

shall be guilty of an offence.

5. [Repealed]

SCHEDULE
(Section 3)
CONDITIONS OF A LICENCE

1. The holder shall keep a plan of the quarry at the site.
2. The plan shall show—
(a) the boundaries; and
(b) all pits.
"""


@pytest.fixture(scope="module")
def act():
    return built(ACT)


def test_tradition_and_articles(act):
    assert act.tradition == "english-act"
    assert [c.label for c in act.articles] == ["s. 1", "s. 2", "s. 3", "s. 3A", "s. 4", "s. 5"]
    assert act.notes == ()


def test_headings(act):
    found = {c.label: c.heading for c in act.articles}
    assert found["s. 1"] == "Short title"
    assert found["s. 3"] == "Duty to hold a licence"
    assert found["s. 3A"] == "Transfer"


def test_contents_list_is_not_operative(act):
    contents = [c for c in act.clauses if c.role is TextRole.CONTENTS]
    assert "Duty to hold a licence" in contents[0].text
    assert all(c.role is not TextRole.OPERATIVE for c in act.clauses[: contents[0].index + 1])


def test_long_title_is_preamble(act):
    preamble = [c.text for c in act.clauses if c.role is TextRole.PREAMBLE]
    assert "An Act to regulate quarries." in preamble


def test_parts_hold_their_sections(act):
    part = clause(act, "Part II")
    assert (part.kind, part.heading) == (ClauseKind.PART, "LICENCES")
    assert clause(act, "s. 3").parent == part.index


def test_a_reference_at_a_line_start_is_no_section(act):
    assert "s. 12" not in labels(act)
    assert "granted under section 12. The licence shall" in clause(act, "s. 3(1)").text


def test_lists_nest(act):
    item = clause(act, "s. 3(2)(b)(ii)")
    assert item.text == "accidents; and"
    assert item.eid == "part_II__sec_3__subsec_2__para_b__subpara_ii"
    assert [c.text for c in act.chapeau(item)] == ["A holder shall—", "keep a register of—"]
    assert clause(act, "s. 3(2)(c)").kind is ClauseKind.PARAGRAPH


def test_definitions_are_clauses(act):
    holder = clause(act, 's. 2 "holder"')
    assert (holder.kind, holder.number) == (ClauseKind.DEFINITION, "holder")
    assert clause(act, 's. 2 "quarry"(b)').text == "a borrow area;"


def test_the_tail_of_a_list_goes_on_with_the_sentence(act):
    tail = [c for c in act.clauses if c.continues]
    assert [c.text for c in tail] == ["shall be guilty of an offence."]
    assert act.article_of(tail[0]).label == "s. 4"


def test_repealed(act):
    assert clause(act, "s. 5").role is TextRole.REPEALED


def test_schedule_keeps_its_own_numbering(act):
    paragraph = clause(act, "sch. para. 2(b)")
    assert paragraph.role is TextRole.SCHEDULE
    assert paragraph.text == "all pits."
    assert clause(act, "sch.").kind is ClauseKind.SCHEDULE


@pytest.mark.parametrize(
    ("first", "second", "label"),
    [
        ("Section 1. Grant", "Section 2. Term", "s. 2"),
        ("Article 1: Grant", "Article 2: Term", "art. 2"),
        ("1. Grant.- (1) It is granted.", "2. Term.- (1) It is short.", "s. 2"),
        ("1.—(1) It is granted by the Minister.", "2.—(1) It is short.", "s. 2"),
        ("SECTION 1 Grant", "SECTION 2 Term", "s. 2"),
        ("Regulation 1. Grant", "Regulation 2. Term", "reg. 2"),
    ],
)
def test_ways_to_number_articles(first, second, label):
    text = f"{first}\nThe Minister shall grant it.\n\n{second}\nIt shall be valid for a year."
    assert built(text).articles[-1].label == label


@pytest.mark.parametrize(
    ("title", "label"), [("Quarries Act", "s. 1"), ("Blasting Regulations", "reg. 1")]
)
def test_bare_numbers_are_cited_as_the_title_says(title, label):
    text = (
        "1. These rules bind all.\n\n2. Nobody shall blast at night.\n\n3. Signals shall be given."
    )
    assert built(text, title=title).articles[0].label == label


def test_letter_i_after_h_and_roman_one_after_a():
    letters = "\n".join(f"({c}) keep record {c};" for c in "abcdefgh")
    text = f"1. Records.—A holder shall—\n{letters}\n(i) keep record i;\n(j) keep record j."
    assert "s. 1(j)" in labels(built(text))
    text = "1. Records.—A holder shall—\n(a) keep—\n(i) plans;\n(ii) logs;\n(b) report."
    assert "s. 1(a)(ii)" in labels(built(text))


def test_items_that_run_on_in_one_line_are_split():
    text = "1. Duties.—A holder shall (a) fence the pit; (b) keep a log; and (c) report accidents."
    found = texts(built(text))
    assert found["s. 1"] == "A holder shall"
    assert found["s. 1(b)"] == "keep a log; and"


@pytest.mark.parametrize(
    "sentence",
    [
        "The duties in paragraphs (a) and (b) of subsection (2) bind a holder.",
        "A fee of six (6) units and two (2) copies are due.",
        "Sections 3(1) and 4(2) apply.",
    ],
)
def test_references_are_no_items(sentence):
    instrument = built(f"1. Duties.—{sentence}\n\n2. Other.—Nothing more is said here.")
    assert clause(instrument, "s. 1").text == sentence


def test_a_reference_broken_over_lines_is_no_item():
    text = """
    1. Notice.—(1) A holder shall give notice under subsection
    (2) of section 9 within a month.
    (2) The notice shall be in writing.
    """
    found = texts(built(text))
    assert found["s. 1(1)"].endswith("under subsection (2) of section 9 within a month.")
    assert found["s. 1(2)"] == "The notice shall be in writing."


def test_several_sections_in_one_line():
    text = (
        "Section 1. Short title\nThis Act is the Quarries Act.\n\n"
        "Section 2. Scope\nIt applies to pits. PART II Administration\n\n"
        "Section 3. Minister\nThe Minister shall grant licences. Section 4. Any person may object."
    )
    instrument = built(text)
    assert [c.label for c in instrument.articles] == ["s. 1", "s. 2", "s. 3", "s. 4"]
    assert clause(instrument, "Part II").heading == "Administration"
    assert clause(instrument, "s. 2").text == "It applies to pits."


def test_inserted_units():
    text = """
    1. Title.—(1) This Act has a title.
    (1A) It may be shortened.
    (2) It is dated.

    2. Next.—It follows.

    2AA. Inserted.—It was inserted later.

    3. Last.—It ends.
    """
    assert {"s. 1(1A)", "s. 1(2)", "s. 2AA", "s. 3"} <= set(labels(built(text)))


def test_an_explanatory_memorandum_is_no_part_of_the_law():
    text = "\n".join([ACT, "", "EXPLANATORY MEMORANDUM", "", "The Bill bans child labour."])
    memorandum = built(text).clauses[-1]
    assert memorandum.text == "The Bill bans child labour."
    assert memorandum.role is TextRole.FRONT


def test_annexed_articles_keep_their_numbers():
    text = """
    Article 1. - Scope
    This Convention applies to every quarry of every Party.

    Article 2. - Term
    It is valid until the Parties end it by an instrument in writing.

    Annex A
    List of minerals

    1. The minerals are—
    a) ore; and
    b) sand.

    Annex B
    Forms

    1. Forms shall be used.
    """
    found = texts(built(text, title="Convention"))
    assert found["annex A para. 1(b)"] == "sand."
    assert found["annex B para. 1"] == "Forms shall be used."


def test_numbering_goes_on_after_an_explanation_with_its_own_list():
    text = """
    1. Leave.—(1) A worker has leave.
    (2) A year is complete if he has worked for—
    (a) two hundred days; or
    (b) forty weeks.

    Explanation.—For this subsection—
    (a) days of illness; and
    (b) days of leave,

    shall be counted as days of work.

    (3) Leave not taken is carried forward.
    (4) It is paid.
    """
    found = texts(built(text))
    assert found["s. 1(3)"] == "Leave not taken is carried forward."
    assert found["s. 1(4)"] == "It is paid."


def test_numbers_of_a_schedule_do_not_go_on_from_the_sections():
    sections = "\n\n".join(
        f"{n}. Title {n}.—The holder shall keep record {n} at the quarry and show it to every "
        "inspector who asks for it in the course of his duties under this Act."
        for n in range(1, 5)
    )
    schedule = "\n".join(f"{n}. Mineral {n}: a royalty of five per cent." for n in range(1, 9))
    instrument = built(f"{sections}\n\nFIRST SCHEDULE\nROYALTIES\n\n{schedule}")
    assert [c.number for c in instrument.articles] == ["1", "2", "3", "4"]
    assert "sch. 1 para. 8" in labels(instrument)


def test_a_section_of_which_only_its_name_and_a_note_are_left_is_repealed():
    tree = built(
        """
        1. Every owner shall keep a register of all who work in his quarry.

        2. Hours of children. Omitted by the Quarries (Amendment) Act, 2031 (7 of 2031), s. 4.

        3. A list of persons is spent. Omitted names shall be sent to the Board by the owner.
        """
    )
    assert [c.role for c in tree.articles] == [
        TextRole.OPERATIVE,
        TextRole.REPEALED,
        TextRole.OPERATIVE,
    ]


def test_letters_counted_in_two_ways():
    numbers = ["10", "10A", "10B", "10BA", "10C", "11"]
    text = "\n\n".join(f"{n}. Every owner shall send a report to the Board." for n in numbers)
    assert [c.number for c in built(text).articles] == numbers


def test_items_with_a_degree_sign_as_civil_law_drafters_write_them_in_english():
    law = built(
        """Article 4: Duties of a licence holder

A licence holder must:
1° keep the pit safe;
2° ensure that the workings are fenced; and
3° report accidents to the inspector.

Article 5: Sanctions

A person who breaches Article 4 pays a fine.
"""
    )
    assert [c.label for c in law.clauses if c.text.startswith(("keep", "ensure", "report"))] == [
        "art. 4 1°",
        "art. 4 2°",
        "art. 4 3°",
    ]
