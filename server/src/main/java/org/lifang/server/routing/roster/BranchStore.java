package org.lifang.server.routing.roster;

import static org.lifang.server.routing.tables.BranchTable.BRANCH;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Effect;
import org.lifang.server.routing.map.Point;
import org.lifang.server.routing.tables.BranchRecord;
import org.springframework.stereotype.Repository;

/** Offices, by name. */
@Repository
class BranchStore {

    private static final int MOST_BRANCHES = 500;

    private final DSLContext db;

    BranchStore(DSLContext db) {
        this.db = db;
    }

    List<Branch> all() {
        return db.selectFrom(BRANCH)
                .orderBy(BRANCH.ACTIVE.desc(), BRANCH.NAME)
                .limit(MOST_BRANCHES)
                .fetch(BranchStore::branch);
    }

    @Nullable
    Branch find(UUID id) {
        return db.selectFrom(BRANCH).where(BRANCH.ID.eq(id)).fetchOne(BranchStore::branch);
    }

    boolean nameTaken(UUID id, String name) {
        return db.fetchExists(BRANCH, BRANCH.NAME.eq(name).and(BRANCH.ID.ne(id)));
    }

    void save(Effect effect, Branch branch) {
        BranchRecord row = db.newRecord(BRANCH);
        row.setId(branch.id());
        row.setName(branch.name());
        row.setAddress(branch.address());
        row.setDistrict(branch.district());
        row.setLatitudeE6(branch.at().latitudeE6());
        row.setLongitudeE6(branch.at().longitudeE6());
        row.setOpens(branch.opens());
        row.setCloses(branch.closes());
        row.setWeekdays(Branch.bits(branch.weekdays()));
        row.setActive(branch.active());
        row.setChangedAt(effect.at());
        row.setChangedBy(effect.actor());
        db.insertInto(BRANCH).set(row).onConflict(BRANCH.ID).doUpdate().set(row).execute();
    }

    private static Branch branch(BranchRecord r) {
        return new Branch(
                r.getId(),
                r.getName(),
                r.getAddress(),
                r.getDistrict(),
                new Point(r.getLatitudeE6(), r.getLongitudeE6()),
                r.getOpens(),
                r.getCloses(),
                Branch.days(r.getWeekdays()),
                r.getActive());
    }
}
