package org.lifang.kernel.route.day;

import java.io.Serializable;
import java.util.List;
import org.lifang.kernel.route.Window;

/**
 * How fast one gets on in the course of a day, against the times of the travel table. Who leaves later never arrives
 * earlier: a way that begins in the rush hour and ends after it gets faster on the way (Ichoua, Gendreau and Potvin,
 * European Journal of Operational Research 144, 2003).
 *
 * @param bands stretches of the day in seconds, in order, the last one not included in the stretch
 * @param perMille the speed in each, in thousandths of the table's; 1,000 outside of all bands
 */
public record Speeds(List<Window> bands, List<Integer> perMille) implements Serializable {

    /** The table's times hold all day. */
    public static final Speeds EVEN = new Speeds(List.of(), List.of());

    private static final int LEAST = 50;
    private static final int MOST = 5_000;

    public Speeds {
        bands = List.copyOf(bands);
        perMille = List.copyOf(perMille);
        if (bands.size() != perMille.size() || perMille.stream().anyMatch(speed -> speed < LEAST || speed > MOST)) {
            throw new IllegalArgumentException("each band needs a speed from " + LEAST + " to " + MOST);
        }
        int before = 0;
        for (Window band : bands) {
            if (band.from() < before || band.to() > DayVisit.DAY) {
                throw new IllegalArgumentException("bands overlap or are out of order: " + bands);
            }
            before = band.to();
        }
    }
}
