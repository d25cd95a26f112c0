package org.lifang.kernel.route;

import java.util.Arrays;

/**
 * Shares routes out among searches that run side by side, so that each changes only its own, and puts them together
 * again. The first share is what lies close to a stop drawn by chance, the next what lies next, and so on.
 */
final class Shares {

    private final Model model;
    private final State layout;
    private final Near near;
    private final int[] shareOfCrew;
    private final int[] shareOfStop;
    private final long[] keys;
    private final int[] part;

    Shares(Model model, Near near) {
        this.model = model;
        this.near = near;
        this.layout = new State(model);
        this.shareOfCrew = new int[model.crews];
        this.shareOfStop = new int[model.stops];
        this.keys = new long[model.crews];
        this.part = new int[layout.at.length];
    }

    /** Draws the shares of a solution's records. */
    void draw(int[] records, int shares, Chance chance) {
        int centre = chance.below(model.stops);
        int served = 0;
        for (int crew = 0; crew < model.crews; crew++) {
            long sum = 0;
            int size = records[layout.loads + 2 * crew + 1];
            for (int stop = records[layout.start(crew) << State.SHIFT | State.NEXT];
                    stop < model.stops;
                    stop = records[stop << State.SHIFT | State.NEXT]) {
                sum += model.cost[model.place[centre] * model.places + model.place[stop]];
            }
            keys[crew] = (size == 0 ? chance.next() >>> 24 : sum / size) << 13 | crew;
            served += size;
        }
        Arrays.sort(keys);
        int before = 0;
        int emptyTurn = 0;
        for (long key : keys) {
            int crew = (int) (key & 8191);
            int size = records[layout.loads + 2 * crew + 1];
            shareOfCrew[crew] =
                    size == 0 ? emptyTurn++ % shares : Math.min(shares - 1, (before + size / 2) * shares / served);
            before += size;
        }
        for (int stop = 0; stop < model.stops; stop++) {
            int crew = records[stop << State.SHIFT | State.ROUTE];
            shareOfStop[stop] = crew >= 0 ? shareOfCrew[crew] : absent(records, stop, shares);
        }
    }

    /** An absent stop goes with the closest one that is served. */
    private int absent(int[] records, int stop, int shares) {
        for (int other : near.close[stop]) {
            int crew = records[other << State.SHIFT | State.ROUTE];
            if (crew >= 0) {
                return shareOfCrew[crew];
            }
        }
        return stop % shares;
    }

    /** The records as one share sees them: all else is foreign. The array is used again by the next call. */
    int[] of(int[] records, int share) {
        System.arraycopy(records, 0, part, 0, part.length);
        for (int stop = 0; stop < model.stops; stop++) {
            if (shareOfStop[stop] != share) {
                part[stop << State.SHIFT | State.ROUTE] = State.FOREIGN;
                part[stop << State.SHIFT | State.IN] = State.NO_LEG;
                part[stop << State.SHIFT | State.COST] = State.NO_LEG;
            }
        }
        for (int crew = 0; crew < model.crews; crew++) {
            if (shareOfCrew[crew] != share) {
                part[layout.start(crew) << State.SHIFT | State.ROUTE] = State.FOREIGN;
                part[layout.end(crew) << State.SHIFT | State.ROUTE] = State.FOREIGN;
                part[layout.empties + (crew >>> 5)] &= ~(1 << crew);
            }
        }
        return part;
    }

    /** Takes a share's own records over into the whole. */
    void merge(int[] from, int share, int[] whole) {
        for (int stop = 0; stop < model.stops; stop++) {
            if (shareOfStop[stop] == share) {
                System.arraycopy(from, stop << State.SHIFT, whole, stop << State.SHIFT, 1 << State.SHIFT);
            }
        }
        for (int crew = 0; crew < model.crews; crew++) {
            if (shareOfCrew[crew] == share) {
                System.arraycopy(
                        from,
                        layout.start(crew) << State.SHIFT,
                        whole,
                        layout.start(crew) << State.SHIFT,
                        2 << State.SHIFT);
                System.arraycopy(from, layout.loads + 2 * crew, whole, layout.loads + 2 * crew, 2);
                int bit = 1 << crew;
                int word = layout.empties + (crew >>> 5);
                whole[word] = (whole[word] & ~bit) | (from[word] & bit);
            }
        }
    }
}
