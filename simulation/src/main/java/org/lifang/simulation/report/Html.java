package org.lifang.simulation.report;

/** Puts a page together; whatever is not markup of ours is escaped. */
final class Html {

    private final StringBuilder page = new StringBuilder();

    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    Html plain(String text) {
        page.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        return this;
    }

    void text(String tag, String text) {
        int end = tag.indexOf(' ');
        raw("<" + tag + ">").plain(text).raw("</" + (end < 0 ? tag : tag.substring(0, end)) + ">\n");
    }

    void heading(String text) {
        text("h2", text);
    }

    void card(String kind, String number, String label) {
        raw("<div class=\"card " + kind + "\"><b>")
                .plain(number)
                .raw("</b>")
                .plain(label)
                .raw("</div>");
    }

    void table(String... heads) {
        raw("<table><thead><tr>");
        for (String head : heads) {
            text("th", head);
        }
        raw("</tr></thead><tbody>");
    }

    void row(String... cells) {
        raw("<tr>");
        for (String cell : cells) {
            text(cell.matches("[0-9.,]+") ? "td class=\"n\"" : "td", cell);
        }
        raw("</tr>");
    }

    void end() {
        raw("</tbody></table>\n");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
