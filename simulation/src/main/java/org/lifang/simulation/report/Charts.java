package org.lifang.simulation.report;

import java.util.List;
import java.util.Map;

/** Small pictures: one line a kind of thing, a point a day. */
final class Charts {

    private static final int WIDTH = 340;
    private static final int HEIGHT = 120;
    private static final int LEFT = 34;
    private static final int BOTTOM = 22;
    private static final int TOP = 26;

    private Charts() {}

    /** A picture for each kind, averaged over the months. */
    static void daily(Html page, List<List<Map<String, Integer>>> months, List<String> kinds) {
        page.raw("<div class=\"cards\">");
        for (String kind : kinds) {
            page.raw("<figure>");
            picture(page, kind, averages(months, kind));
            page.raw("</figure>");
        }
        page.raw("</div>");
    }

    private static double[] averages(List<List<Map<String, Integer>>> months, String kind) {
        int longest = months.stream().mapToInt(List::size).max().orElse(0);
        double[] sum = new double[longest];
        int[] lived = new int[longest];
        for (List<Map<String, Integer>> month : months) {
            for (int day = 0; day < month.size(); day++) {
                sum[day] += month.get(day).getOrDefault(kind, 0);
                lived[day]++;
            }
        }
        for (int day = 0; day < longest; day++) {
            sum[day] /= Math.max(1, lived[day]);
        }
        return sum;
    }

    private static void picture(Html page, String kind, double[] values) {
        double most = 1;
        for (double value : values) {
            most = Math.max(most, value);
        }
        StringBuilder points = new StringBuilder();
        for (int day = 0; day < values.length; day++) {
            double x = LEFT + (WIDTH - LEFT - 8.0) * day / Math.max(1, values.length - 1);
            double y = HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * values[day] / most;
            points.append("%.1f,%.1f ".formatted(x, y));
        }
        page.raw("<svg role=\"img\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\"><title>"
                        .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT))
                .plain(kind)
                .raw("</title><g font-size=\"11\" fill=\"#5b6673\">");
        text(page, LEFT, 16, "start", kind);
        text(page, LEFT - 6, TOP + 4, "end", "%.1f".formatted(most));
        text(page, LEFT - 6, HEIGHT - BOTTOM + 4, "end", "0");
        text(page, LEFT, HEIGHT - 6, "start", "1");
        text(page, WIDTH - 8, HEIGHT - 6, "end", values.length + " 天 days");
        page.raw("</g><path d=\"M%d %dH%d\" stroke=\"#d9dcd6\"/>".formatted(LEFT, HEIGHT - BOTTOM, WIDTH - 8));
        page.raw("<polyline fill=\"none\" stroke=\"#20639b\" stroke-width=\"1.8\" points=\"" + points + "\"/></svg>");
    }

    private static void text(Html page, int x, int y, String anchor, String text) {
        page.raw("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">".formatted(x, y, anchor))
                .plain(text)
                .raw("</text>");
    }
}
