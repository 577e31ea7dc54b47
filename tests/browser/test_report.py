"""The HTML report in a real browser: filters, keyboard, scripts of a law that must not run."""

from __future__ import annotations

import shutil

import pytest

from mpfcheck.reporting.html import render
from tests.reporting import test_compared as compared
from tests.reporting.test_audited import FORMS, run
from tests.reporting.test_html import hostile, judged

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1300,4000",
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="Chromium is not installed"),
]


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    with webdriver.Chrome(options, webdriver.ChromeService(DRIVER)) as driver:
        yield driver


@pytest.fixture
def opened(browser, tmp_path):
    def open_(of):
        file = tmp_path / "report.html"
        file.write_bytes(of if isinstance(of, bytes) else render(of).encode())
        browser.get(file.as_uri())
        return browser

    return open_


def shown(browser):
    articles = browser.find_elements("css selector", "article.finding")
    return [a.get_attribute("id") for a in articles if a.is_displayed()]


def test_filters_by_status_theme_and_text(opened):
    of = judged()
    browser = opened(of)
    assert len(shown(browser)) == len(of.findings)
    browser.find_element("name", "status").send_keys("absent")
    absent = [f.requirement for f in of.findings if f.status == "absent"]
    assert sorted(shown(browser)) == sorted(absent)
    browser.execute_script("document.querySelector('button[type=reset]').click()")
    browser.find_element("name", "text").send_keys("asm-tx-01")
    assert shown(browser) == ["ASM-TX-01"]
    browser.find_element("name", "text").send_keys(" nowhere")
    assert shown(browser) == []
    assert browser.find_element("id", "none").is_displayed()


def test_a_cell_of_the_matrix_leads_to_what_a_filter_hid(opened):
    browser = opened(judged())
    browser.find_element("name", "status").send_keys("absent")
    cell = browser.find_element("css selector", "a.cell[href='#ASM-TX-01']")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", cell)
    cell.click()
    browser.implicitly_wait(2)
    assert browser.find_element("id", "ASM-TX-01").is_displayed()


def test_the_first_key_leads_past_the_head(opened):
    from selenium.webdriver.common.keys import Keys

    browser = opened(judged())
    browser.find_element("tag name", "body").send_keys(Keys.TAB)
    assert browser.switch_to.active_element.get_attribute("href").endswith("#findings")


def test_arrow_keys_move_through_the_matrix_of_an_audit(opened):
    from selenium.webdriver.common.keys import Keys

    browser = opened(FORMS["html"].render(run()))
    links = browser.find_elements("css selector", "table[data-arrows] a")
    assert [link.get_attribute("tabindex") for link in links].count("0") == 1
    browser.execute_script("arguments[0].focus()", links[0])
    for key, there in (
        (Keys.ARROW_DOWN, "c0-AA-ASM-TX-01"),
        (Keys.ARROW_RIGHT, "c1-BB-ASM-TX-01"),
        (Keys.ARROW_DOWN, "c1-BB-ASM-TX-02"),
        (Keys.ARROW_DOWN, "c1-BB-ASM-TX-04"),
        (Keys.ARROW_LEFT, "c1-BB-ASM-TX-04"),  # nothing was asked there
    ):
        browser.switch_to.active_element.send_keys(key)
        assert browser.switch_to.active_element.get_attribute("href").endswith(f"#{there}")


def test_a_cell_unfolds_the_finding_of_its_country(opened):
    from selenium.webdriver.common.keys import Keys

    browser = opened(FORMS["html"].render(run()))
    target = browser.find_element("id", "c1-BB-ASM-TX-02")
    assert not target.is_displayed()
    cell = browser.find_element("css selector", "a[href='#c1-BB-ASM-TX-02']")
    browser.execute_script("arguments[0].focus()", cell)
    cell.send_keys(Keys.ENTER)
    browser.implicitly_wait(2)
    assert target.is_displayed()
    assert browser.switch_to.active_element == target


def test_a_comparison_can_be_narrowed_down_to_what_differs(opened):
    browser = opened(compared.FORMS["html"].render(compared.both()))
    assert len(shown(browser)) == 6
    browser.find_element("name", "status").send_keys("What differs")
    assert "ASM-TX-06" not in shown(browser)
    assert len(shown(browser)) == 5


def test_nothing_of_a_law_runs(opened):
    browser = opened(hostile())
    assert "owned" not in browser.title.split("'")[-1:]
    assert browser.execute_script("return document.querySelectorAll('script').length") == 1
    assert not [e for e in browser.get_log("browser") if "Refused" in e["message"]]
