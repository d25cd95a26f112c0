#!/usr/bin/env python3
"""Works repayment options out in a spreadsheet, so that the kernel is held to figures it did not make itself.

worked-plans.py CASES OUT   CASES: one case a line, see kernel/src/test/resources/golden/plan.md; needs LibreOffice
"""
import csv, html, pathlib, re, subprocess, sys, tempfile

PARTS = ["dueI", "duePen", "dueCom", "dueFee", "dueCost"]
HOLIDAYS = ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07", "2027-01-01", "2027-02-08"]
LINES = []  # numbers of the rows that are payments
rows = []  # every row of the sheet: a list of cells, each a text or a formula beginning with =


def put(*cells):
    rows.append(list(cells))
    return len(rows)


def settled(amounts, first):
    """What the payment of today takes of each part: cost, fee, interest, compound interest, penalty, principal."""
    order = ["dueCost", "dueFee", "dueI", "dueCom", "duePen", "dueP"]
    taken, before = {}, []
    for part in order:
        row = put("settle", part, f"=MIN({amounts[part]};MAX(0;{first}-({'+'.join(before) or 0})))")
        taken[part] = f"C{row}"
        before.append(amounts[part])
    return taken


def date(text):
    return f"DATE({text[:4]};{text[5:7]};{text[8:]})"


def working(day):
    return f"WORKDAY({day}-1;1;$Z$1:$Z$7)"


def line(case, origin, due, principal, interest, total, ipmt="", ppmt=""):
    LINES.append(put("LINE", case, origin, f'=TEXT({due};"YYYY-MM-DD")', principal, interest, total, ipmt, ppmt))


def even(amount, months, k):
    return f"(INT(({amount})/{months})+IF({k}<=MOD({amount};{months});1;0))"


def work(case):
    c = case
    num = lambda name: c[name] or "0"
    asof = date(c["asOf"])
    kept = {p: f"({num(p)}-{num('waivePen') if p == 'duePen' else 0})" for p in PARTS + ["dueP"]}
    first = num("first")
    taken = settled(kept, first)
    rest = {p: f"({kept[p]}-{taken[p]})" for p in kept}
    coming = contract(c)
    if int(first) > 0:
        line(c["id"], "TODAY", asof, f"={taken['dueP']}", "=0", f"={first}")
    whole, defers, months = c["scope"] == "WHOLE", int(c["deferDays"]), int(c["months"])
    until = f"({asof}+{defers})"
    end = until if months else working(until)
    principal = rest["dueP"]
    parts = [rest[p] for p in PARTS]
    days = f"{rest['dueP']}*({end}-{asof})" if defers else "0"
    if whole:
        if coming:
            principal += f"+SUM(C{coming[0]}:C{coming[1]})"
        parts[0] += f"+{num('running')}"
        days = f"({principal})*{defers}"
    elif defers and coming:
        a, b = coming
        within = f"(B{a}:B{b}<={end})"
        principal += f"+SUMPRODUCT({within};C{a}:C{b})"
        parts[0] += f"+SUMPRODUCT({within};D{a}:D{b})"
        days += f"+SUMPRODUCT({within};C{a}:C{b};{end}-B{a}:B{b})"
    by_contract = f"ROUND(({days})*{num('rate')}/1000000/{num('base')};0)"
    wait = put("wait", c["id"], f"=MIN({by_contract};ROUND(({days})*0.24/365;0))")
    total = put("start", c["id"], f"={principal}", *[f"={p}" for p in parts], f"=C{wait}")
    cells = [f"{chr(ord('D') + i)}{total}" for i in range(len(parts))]
    if not months:
        line(c["id"], "AGREED", end, f"=C{total}", f"=C{wait}", f"=C{total}+C{wait}+{'+'.join(cells)}")
        return
    spread(c, until, f"C{total}", cells, f"C{wait}", months, num("rate"))


def contract(c):
    """The contract's instalments to come: balance before, PMT rounded to the fen, the last takes up the difference."""
    n = int(c["comingMonths"])
    if not n:
        return None
    d, r = c["comingFirst"], f"{c['contractRate']}/12000000"
    start = len(rows) + 1
    for k in range(1, n + 1):
        row = start + k - 1
        balance = c["comingP"] if k == 1 else f"({c['comingP']}-SUM(C{start}:C{row - 1}))"
        level = f"ROUND(-PMT({r};{n};{c['comingP']});0)" if int(c["contractRate"]) else f"ROUND({c['comingP']}/{n};0)"
        put("coming", f"=EDATE({date(d)};{k - 1})",
            f"={balance}" if k == n else f"=MIN({balance};{level}-D{row})", f"=ROUND({balance}*{r};0)")
    return start, start + n - 1


def spread(c, since, principal, parts, extra, n, rate):
    r = f"{rate}/12000000"
    level = put("level", c["id"], f"=ROUND(-PMT({r};{n};{principal});0)" if int(rate) else f"=ROUND({principal}/{n};0)")
    start = len(rows) + 1
    for k in range(1, n + 1):
        row = len(rows) + 1
        balance = principal if k == 1 else f"({principal}-SUM(E{start}:E{row - 1}))"
        interest = f"ROUND({balance}*{r};0)"
        share = "+".join(even(p, n, k) for p in parts)
        own = f"={balance}" if k == n else f"=MAX(0;MIN({balance};C{level}-{interest}))"
        line(c["id"], "AGREED", working(f"EDATE({since};{k})"), own, f"={interest}+{even(extra, n, k)}",
             f"=E{row}+F{row}+{share}",
             f"=ROUND(-IPMT({r};{k};{n};{principal});2)" if int(rate) else "0",
             f"=ROUND(-PPMT({r};{k};{n};{principal});2)" if int(rate) else f"=ROUND({principal}/{n};2)")


def sheet():
    out = ['<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office='
           '"urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table='
           '"urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text='
           '"urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of='
           '"urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype='
           '"application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table>']
    for cells in rows:
        out.append("<table:table-row>")
        for cell in cells:
            if str(cell).startswith("="):
                formula = re.sub(r"(?<![A-Z$\[.])(\$?[A-Z]\$?[0-9]+)(?::(\$?[A-Z]\$?[0-9]+))?",
                                 lambda m: f"[.{m[1]}:.{m[2]}]" if m[2] else f"[.{m[1]}]", str(cell))
                out.append(f'<table:table-cell table:formula="of:{html.escape(formula)}"/>')
            elif cell == "":
                out.append("<table:table-cell/>")
            else:
                out.append(f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>')
        out.append("</table:table-row>")
    return "".join(out) + "</table:table></office:spreadsheet></office:body></office:document>"


def main(cases, result):
    for day in HOLIDAYS:
        put(*[""] * 25, "=" + date(day))
    lines = [l for l in pathlib.Path(cases).read_text().splitlines() if l and not l.startswith("#")]
    for case in csv.DictReader(lines):
        work(case)
    with tempfile.TemporaryDirectory() as folder:
        book = pathlib.Path(folder) / "worked.fods"
        book.write_text(sheet())
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                        "csv", "--outdir", folder, str(book)], check=True, stdout=subprocess.DEVNULL)
        worked = list(csv.reader((pathlib.Path(folder) / "worked.csv").open()))
    with open(result, "w") as out:
        out.write("# Made by scripts/worked-plans.py with LibreOffice; see plan.md.\n")
        out.write("id,origin,dueOn,principalFen,interestFen,totalFen,ipmt,ppmt\n")
        for at in LINES:
            out.write(",".join(worked[at - 1][1:9]) + "\n")


main(*sys.argv[1:])
