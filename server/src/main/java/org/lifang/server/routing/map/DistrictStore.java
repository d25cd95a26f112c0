package org.lifang.server.routing.map;

import static org.lifang.server.routing.tables.DistrictTable.DISTRICT;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** The lender's own table of districts. */
@Repository
class DistrictStore {

    private static final int MOST = 4_000;

    private final DSLContext db;

    DistrictStore(DSLContext db) {
        this.db = db;
    }

    List<Districts.District> all() {
        return db.select(DISTRICT.ADCODE, DISTRICT.NAME, DISTRICT.CITY, DISTRICT.LATITUDE_E6, DISTRICT.LONGITUDE_E6)
                .from(DISTRICT)
                .orderBy(DISTRICT.ADCODE)
                .limit(MOST)
                .fetch(Records.mapping((adcode, name, city, latitude, longitude) ->
                        new Districts.District(adcode, name, city, new Point(latitude, longitude))));
    }

    /** Puts a table in the place of the one before. */
    void replace(List<Districts.District> all) {
        db.deleteFrom(DISTRICT).execute();
        db.batch(all.stream()
                        .map(each -> db.insertInto(DISTRICT)
                                .set(DISTRICT.ADCODE, each.adcode())
                                .set(DISTRICT.NAME, each.name())
                                .set(DISTRICT.CITY, each.city())
                                .set(DISTRICT.LATITUDE_E6, each.middle().latitudeE6())
                                .set(DISTRICT.LONGITUDE_E6, each.middle().longitudeE6()))
                        .toList())
                .execute();
    }
}
