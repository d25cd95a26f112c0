package org.lifang.server.field.day;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.visit.Mate;
import org.lifang.kernel.visit.VisitSetting;
import org.lifang.server.field.tables.GivenRecord;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.visits.visit.Stop;
import org.lifang.server.visits.visit.VisitJson;
import org.springframework.stereotype.Service;

/** What a person was given: what they tell is judged by what their phone knew. */
@Service
public class Given {

    private final GivenStore store;
    private final Sealer sealer;
    private final VisitJson json;

    Given(GivenStore store, Sealer sealer, VisitJson json) {
        this.store = store;
        this.sealer = sealer;
        this.json = json;
    }

    /**
     * A stop as it was on a person's phone; null when it never was.
     *
     * @param permit the one the phone went by; the last one given when it names none
     */
    public @Nullable Stop stop(UUID user, UUID stop, @Nullable UUID permit) {
        List<GivenRecord> given = store.of(user, stop);
        if (given.isEmpty()) {
            return null;
        }
        GivenRecord row = given.stream()
                .filter(each -> permit != null && permit.equals(each.getPermitId()))
                .findFirst()
                .orElse(given.getFirst());
        VisitSetting setting = setting(row);
        List<UUID> crew =
                setting.crew().stream().map(Mate::id).map(UUID::fromString).toList();
        return new Stop(stop, row.getDay(), row.getAppointmentId(), row.getPermitId(), crew, setting);
    }

    VisitSetting setting(GivenRecord row) {
        return json.setting(sealer.open(Field.NOTE, row.getSettingSealed()));
    }
}
