"""Counsel's decisions: kept, applied, known again when the text moves, stale when it changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpfcheck.assessment.stored import loads
from mpfcheck.errors import DataError
from mpfcheck.model.assessment import Status
from mpfcheck.model.evidence import Strength
from mpfcheck.model.why import why
from mpfcheck.reporting.formats import FORMS
from mpfcheck.reporting.messages import languages, messages
from mpfcheck.reporting.terminal import Surface, render
from mpfcheck.review import applied, load_review, review_path, save_review
from mpfcheck.review.apply import grounds
from mpfcheck.review.files import new_review
from mpfcheck.review.fingerprint import fingerprint
from mpfcheck.review.session import Desk, Session
from mpfcheck.review.stats import agreements
from tests.reporting.examples import INSTRUMENT, assessment, citation, element, finding

LAW = assessment(finding(), finding("ASM-TX-02", "absent", elements=(element(strength="none"),)))


def sit(of, *answers, review=None, again=False):
    """A sitting with these answers; the review, what was said, and how often it was saved."""
    waiting, said, kept = list(answers), [], []

    def ask(question):
        said.append(question)
        if not waiting:
            raise EOFError
        return waiting.pop(0)

    desk = Desk(ask, lambda f: said.append(f.requirement), said.append, kept.append)
    session = Session(desk, review or new_review(of), "A. Diallo", "2026-11-29")
    return session.walk(of, again=again), said, kept


def beside(review, of=LAW):
    return [f.review for f in applied(of, review).findings]


def moved(**changes):
    """The law with the cited clause changed."""
    return assessment(finding(elements=(element(evidence=(citation(**changes),)),)))


def test_accepting_and_changing():
    review, _, kept = sit(LAW, "a", "s", "part", "q")
    first, second = review.decisions
    assert (first.status, first.accepted) == ("met", True)
    assert (second.machine, second.status, second.accepted) == ("absent", "partial", False)
    assert len(kept) == 2
    assert kept[-1] == review


def test_the_machines_status_stays():
    review, _, _ = sit(LAW, "s", "absent")
    (finding_, _) = applied(LAW, review).findings
    assert finding_.status is Status.MET
    assert finding_.review.decision.status == "absent"
    assert finding_.review.stale is None


def test_what_is_decided_is_not_asked_again_unless_counsel_wants_it():
    review, _, _ = sit(LAW, "a", "a")
    _, said, _ = sit(LAW, review=review)
    assert "ASM-TX-01" not in said
    _, said, _ = sit(LAW, "k", review=review, again=True)
    assert "ASM-TX-01" in said


def test_evidence_is_rejected_and_added():
    review, _, _ = sit(LAW, "r", "1", "e", "a", "s. 99", "weak", "", "n", "close", "s", "partial")
    (decision,) = review.decisions
    assert [g.clause for g in decision.rejected] == ["s. 12(1)(c)"]
    assert [(a.clause, a.strength) for a in decision.added] == [("s. 99", Strength.WEAK)]
    assert decision.note == "close"


@pytest.mark.parametrize("answers", [("?", "a"), ("r", "7", "a"), ("s", "maybe", "met")])
def test_a_wrong_answer_is_asked_again(answers):
    review, _, _ = sit(LAW, *answers)
    assert review.of("ASM-TX-01").status == "met"


def test_going_back_and_leaving_keep_what_was_decided():
    review, said, _ = sit(LAW, "a", "b", "k", "q")
    assert said.count("ASM-TX-01") == 2
    assert [d.requirement for d in review.decisions] == ["ASM-TX-01"]


@pytest.mark.parametrize(
    "changes",
    [
        {"clause": "s. 77(1)", "page": 40},
        {"quote": "USE mercury to recover\ngold; from ore or tailings"},
    ],
)
def test_a_decision_holds_when_the_clause_moves_or_is_printed_anew(changes):
    review, _, _ = sit(moved(quote="use mercury, to recover gold from ore or tailings"), "a")
    changes.setdefault("quote", "use mercury to recover gold from ore or tailings")
    changes["quote"] = changes["quote"].replace("gold;", "gold")
    (now,) = beside(review, moved(**changes))
    assert now.stale is None


def test_a_decision_is_stale_when_the_clause_changes():
    review, _, _ = sit(moved(quote="No holder shall use mercury."), "a")
    (now,) = beside(review, moved(quote="No holder shall use mercury without leave."))
    assert now.stale.key == "clause-changed"
    assert now.decision.status == "met"
    _, said, _ = sit(moved(quote="No holder shall use mercury without leave."), review=review)
    assert "ASM-TX-01" in said


def test_a_decision_is_stale_when_the_program_finds_something_else():
    review, _, _ = sit(LAW, "a")
    weaker = assessment(finding(status="partial"))
    assert beside(review, weaker)[0].stale == why("other-status", then="met", now="partial")


BUNDLE = replace(
    LAW, instruments=(INSTRUMENT, replace(INSTRUMENT, id="rules", title="Mercury Rules"))
)


def test_a_decision_on_one_law_of_a_country_says_which():
    on_law, _, _ = sit(LAW, "a")
    first, second = applied(BUNDLE, None, {"rules": on_law}).findings
    assert (first.review.law, first.review.stale) == ("Mercury Rules", None)
    assert second.review is None
    shown = " ".join(render(applied(BUNDLE, None, {"rules": on_law}), Surface(width=80)).split())
    assert "counsel agrees (A. Diallo, 2026-11-29) on Mercury Rules alone" in shown


def test_a_decision_on_the_country_goes_before_those_on_its_laws():
    on_law, _, _ = sit(LAW, "a")
    on_country, _, _ = sit(LAW, "s", "absent")
    (first, _) = applied(BUNDLE, on_country, {"rules": on_law, "gone": on_law}).findings
    assert (first.review.law, first.review.decision.status) == ("", "absent")
    assert [r.law for r in first.also_reviewed] == ["Mercury Rules"]


def test_of_decisions_on_laws_what_holds_goes_before_what_is_stale():
    holds, _, _ = sit(LAW, "a")
    other, _, _ = sit(assessment(finding(status="partial")), "a")
    (first, _) = applied(BUNDLE, None, {BUNDLE.instruments[0].id: other, "rules": holds}).findings
    assert first.review.stale is None
    assert [r.stale.key for r in first.also_reviewed] == ["other-status"]


@pytest.mark.parametrize("language", languages())
def test_why_a_decision_is_stale_is_said_in_the_language_of_the_report(language):
    review, _, _ = sit(LAW, "a")
    weaker = applied(assessment(finding(status="partial"), language=language), review)
    say = messages(language)
    said = say("why.other-status", then=say("status.met"), now=say("status.partial"))
    assert said in FORMS["html"].render(weaker).decode()


def test_json_keeps_why_it_is_stale_and_reads_it_back():
    review, _, _ = sit(LAW, "a")
    weaker = applied(
        replace(BUNDLE, findings=(finding(status="partial"),)), review, {"rules": review}
    )
    again = loads(FORMS["json"].render(weaker).decode(), "x").findings[0]
    assert again.review.stale == weaker.findings[0].review.stale
    assert [r.law for r in again.also_reviewed] == ["Mercury Rules"]


def test_a_file_keeps_everything(tmp_path):
    path = review_path(tmp_path / "law.pdf")
    assert path.name == "law.pdf.review.yaml"
    assert load_review(path) is None
    review, _, _ = sit(LAW, "r", "1", "e", "a", "s. 9", "full", "words: “x” é", "s", "p", "a")
    save_review(path, review)
    assert load_review(path) == review


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("review: mpfcheck.review/2", "mpfcheck.review/2"),
        ("review: mpfcheck.review/1\ndecisions: [{requirement: X}]", "'machine' is missing"),
        ("review: mpfcheck.review/1\ndecision: []", "unknown key 'decision'"),
    ],
)
def test_a_broken_file_is_an_error_with_its_place(tmp_path, text, message):
    path = tmp_path / "law.review.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_review(path)
    assert message in str(caught.value)


@pytest.mark.parametrize("form", ["json", "md", "html", "docx"])
def test_reports_show_both_judgements(form):
    review, _, _ = sit(LAW, "a", "s", "partial")
    shown = FORMS[form].render(applied(LAW, review))
    assert shown != FORMS[form].render(LAW)
    if form != "docx":
        assert b"A. Diallo" in shown


def test_the_terminal_says_what_has_been_reviewed():
    review, _, _ = sit(LAW, "a", "s", "partial")
    shown = " ".join(render(applied(LAW, review), Surface(width=80)).split())
    assert "2 of 2 findings were reviewed by counsel: 1 accepted, 1 changed" in shown
    assert "counsel agrees (A. Diallo, 2026-11-29)" in shown
    assert "counsel partly met (A. Diallo, 2026-11-29)" in shown


def test_agreement_over_reviews():
    first, _, _ = sit(LAW, "a", "s", "partial")
    second, _, _ = sit(LAW, "r", "1", "a")
    lines = {a.requirement: a for a in agreements([first, second])}
    assert lines["ASM-TX-01"].decisions == 2
    assert lines["ASM-TX-01"].accepted == 1
    assert lines["ASM-TX-01"].rejected == 1
    assert lines["ASM-TX-02"].changed == 1


@given(st.text())
def test_a_fingerprint_ignores_case_spaces_and_punctuation(text):
    assert fingerprint(f"  {text}.\n") == fingerprint(text)


def test_grounds_name_every_citation():
    assert [g.element for g in grounds(LAW.findings[0])] == ["a"]
    assert grounds(replace(LAW.findings[1])) == ()
