package org.lifang.server.field.sync;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.field.tables.CommandRecord;
import org.lifang.server.field.tables.DeviceRecord;
import org.lifang.server.field.tables.OutcomeRecord;
import org.lifang.server.field.tables.VersionRecord;
import org.springframework.stereotype.Component;

/** What is read of phones' logs for whoever asks. */
@Component
class SyncReads {

    private final SyncStore store;

    SyncReads(SyncStore store) {
        this.store = store;
    }

    @Nullable
    DeviceRecord device(UUID device) {
        return store.device(device);
    }

    List<CommandRecord> log(UUID device, long before) {
        return store.log(device, before);
    }

    Map<Long, CommandRecord> bySequence(UUID device, Collection<Long> sequences) {
        return store.bySequence(device, sequences);
    }

    Map<Long, OutcomeRecord> outcomes(UUID device, Collection<Long> sequences) {
        return store.outcomes(device, sequences);
    }

    List<UUID> ids(UUID device, long from, int most) {
        return store.ids(device, from, most);
    }

    List<VersionRecord> versions(UUID device) {
        return store.versions(device);
    }
}
