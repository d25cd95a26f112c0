package org.lifang.server.routing.map;

import static org.lifang.server.portfolio.views.ContactCardTable.CONTACT_CARD;
import static org.lifang.server.routing.tables.LocatedTable.LOCATED;

import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

/** Where contact points are, as far as it is known. */
@Repository
class LocationStore {

    private final DSLContext db;
    private final Sealer sealer;
    private final Clock clock;

    LocationStore(DSLContext db, Sealer sealer, Clock clock) {
        this.db = db;
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * A contact point that is a place.
     *
     * @param at null while it is not known
     * @param index the blind index of the address
     * @param asks whether a provider may still know more: nobody asked for this address yet
     */
    record Row(
            long pointId,
            String address,
            @Nullable String district,
            @Nullable Point at,
            boolean coarse,
            boolean asks,
            String index) {

        @Override
        public String toString() {
            return "Row[" + pointId + "]";
        }
    }

    List<Row> find(Collection<Long> points) {
        return db.select(
                        CONTACT_CARD.CONTACT_POINT_ID,
                        CONTACT_CARD.VALUE_SEALED,
                        CONTACT_CARD.VALUE_INDEX,
                        CONTACT_CARD.DISTRICT,
                        CONTACT_CARD.LATITUDE_E6,
                        CONTACT_CARD.LONGITUDE_E6,
                        LOCATED.POSITION_SEALED,
                        LOCATED.COARSE,
                        LOCATED.ADDRESS_INDEX)
                .from(CONTACT_CARD)
                .leftJoin(LOCATED)
                .on(LOCATED.POINT_ID.eq(CONTACT_CARD.CONTACT_POINT_ID))
                .where(CONTACT_CARD.CONTACT_POINT_ID.eq(DSL.any(points.toArray(Long[]::new))))
                .and(CONTACT_CARD.KIND.in("HOME", "WORKPLACE"))
                .orderBy(CONTACT_CARD.CONTACT_POINT_ID)
                .fetch(this::row);
    }

    private Row row(Record r) {
        byte[] sealed = r.get(CONTACT_CARD.VALUE_SEALED);
        String address = sealed.length == 0 ? "" : sealer.open(Field.ADDRESS, sealed);
        String index = HexFormat.of().formatHex(r.get(CONTACT_CARD.VALUE_INDEX));
        Integer latitude = r.get(CONTACT_CARD.LATITUDE_E6);
        Integer longitude = r.get(CONTACT_CARD.LONGITUDE_E6);
        byte[] kept = r.get(LOCATED.ADDRESS_INDEX);
        boolean same = kept != null && index.equals(HexFormat.of().formatHex(kept));
        Point at = latitude != null && longitude != null ? new Point(latitude, longitude) : null;
        if (at == null && same) {
            at = Point.of(sealer.open(Field.POSITION, r.get(LOCATED.POSITION_SEALED)));
        }
        boolean coarse = latitude == null && same && Boolean.TRUE.equals(r.get(LOCATED.COARSE));
        return new Row(
                r.get(CONTACT_CARD.CONTACT_POINT_ID),
                address,
                r.get(CONTACT_CARD.DISTRICT),
                at,
                coarse,
                !same && !address.isEmpty(),
                index);
    }

    void keep(Row row, Point at, boolean coarse, String source) {
        byte[] sealed = sealer.seal(Field.POSITION, at.text());
        db.insertInto(LOCATED)
                .set(LOCATED.POINT_ID, row.pointId())
                .set(LOCATED.POSITION_SEALED, sealed)
                .set(LOCATED.COARSE, coarse)
                .set(LOCATED.SOURCE, source)
                .set(LOCATED.ADDRESS_INDEX, HexFormat.of().parseHex(row.index()))
                .set(LOCATED.LOCATED_AT, clock.instant())
                .onConflict(LOCATED.POINT_ID)
                .doUpdate()
                .set(LOCATED.POSITION_SEALED, sealed)
                .set(LOCATED.COARSE, coarse)
                .set(LOCATED.SOURCE, source)
                .set(LOCATED.ADDRESS_INDEX, HexFormat.of().parseHex(row.index()))
                .set(LOCATED.LOCATED_AT, clock.instant())
                .execute();
    }
}
