package org.lifang.server.agencies;

/** Points of an evaluation, 0 to 100: lawful conduct, quality of the work, information security (CN-A-02). */
public record Scores(int conduct, int quality, int security) {

    static final int MOST = 100;

    boolean inRange() {
        return within(conduct) && within(quality) && within(security);
    }

    private static boolean within(int points) {
        return points >= 0 && points <= MOST;
    }
}
