package org.lifang.server.routing.map;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Where contact points are: as the book says; or as a provider said, if one was switched on; or no nearer than the
 * middle of the district. What was found is kept sealed.
 */
@Service
public class Locations {

    private static final Logger LOG = LoggerFactory.getLogger(Locations.class);
    private static final int MOST_ASKED_AT_ONCE = 200;

    private final LocationStore store;
    private final Districts districts;
    private final MapSettings settings;
    private final List<Geocoder> geocoders;

    Locations(LocationStore store, Districts districts, MapSettings settings, List<Geocoder> geocoders) {
        this.store = store;
        this.districts = districts;
        this.settings = settings;
        this.geocoders = geocoders;
    }

    /**
     * A place somebody can be met at.
     *
     * @param coarse true when only the district is known
     * @param door the same for two exactly when it is one address: its place, or the blind index of what is written
     *     where only the district is known
     */
    public record Located(long pointId, Point at, @Nullable String district, boolean coarse, String door) {

        @Override
        public String toString() {
            return "Located[" + pointId + "]";
        }
    }

    /** Where these are; those of which nothing is known are not in it. */
    public Map<Long, Located> of(Collection<Long> points) {
        if (points.isEmpty()) {
            return Map.of();
        }
        Map<Long, Located> found = new HashMap<>();
        int asked = 0;
        Districts.Table table = districts.table();
        Geocoder geocoder = geocoder();
        for (LocationStore.Row row : store.find(points)) {
            Located known = known(row, table);
            if ((known == null || known.coarse()) && geocoder != null && asked < MOST_ASKED_AT_ONCE && row.asks()) {
                asked++;
                Geocoder.Found said = geocoder.find(row.address());
                if (said != null) {
                    store.keep(row, said.at(), said.coarse(), geocoder.provider());
                    known = located(row, said.at(), row.district(), said.coarse());
                }
            }
            if (known != null) {
                found.put(row.pointId(), known);
            }
        }
        if (asked > 0) {
            LOG.info("asked the map service for {} places", asked);
        }
        return found;
    }

    private @Nullable Geocoder geocoder() {
        String wanted = settings.find(MapSettings.Key.GEOCODER);
        return geocoders.stream()
                .filter(each -> each.provider().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Located known(LocationStore.Row row, Districts.Table table) {
        if (row.at() != null) {
            return located(row, row.at(), row.district(), row.coarse());
        }
        Districts.District district = table.find(row.district());
        district = district == null ? table.find(row.address()) : district;
        return district == null ? null : located(row, district.middle(), district.name(), true);
    }

    /** All of a district lie at its middle, and yet they are not one address. */
    private static Located located(LocationStore.Row row, Point at, @Nullable String district, boolean coarse) {
        return new Located(row.pointId(), at, district, coarse, coarse ? row.index() : at.text());
    }
}
