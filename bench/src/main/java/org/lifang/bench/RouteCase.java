package org.lifang.bench;

import java.nio.file.Path;
import org.lifang.kernel.route.Problem;

/**
 * One textbook instance.
 *
 * @param file where it was read from
 * @param unit how many of the problem's units make one of the file's
 */
record RouteCase(Path file, String name, Family family, Problem problem, int unit) {

    /** Where an instance comes from, and the word its rows of the table of best-known values carry. */
    enum Family {
        SOLOMON("vrptw", "Solomon"),
        GEHRING_HOMBERGER("vrptw", "Gehring–Homberger"),
        PRIZE_COLLECTING("pcvrptw", "prize-collecting"),
        SITE_DEPENDENT("sdvrptw", "site-dependent");

        final String problem;
        final String title;

        Family(String problem, String title) {
            this.problem = problem;
            this.title = title;
        }
    }

    /** The name, told apart from that of the instance it was made from. */
    String label() {
        return family == Family.PRIZE_COLLECTING ? name + " with prizes" : name;
    }
}
