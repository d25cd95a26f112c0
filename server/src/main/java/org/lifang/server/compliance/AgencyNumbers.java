package org.lifang.server.compliance;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lifang.server.agencies.Agencies;
import org.lifang.server.answers.Refused;
import org.lifang.server.compliance.Asked.NotAsked;
import org.springframework.stereotype.Component;

/** People name an agency by its id, the contact log by its short number; 0 is the lender itself. */
@Component
final class AgencyNumbers {

    private static final long NOBODY = -1;

    private final Agencies agencies;
    private final Map<Long, UUID> known = new ConcurrentHashMap<>();

    AgencyNumbers(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * The short number of an agency.
     *
     * @throws Refused when there is no such agency
     */
    long number(@Nullable UUID agency) {
        if (agency == null) {
            return 0;
        }
        return agencies.numberOf(agency).orElseThrow(() -> new Refused(new NotAsked(Asked.Why.AGENCY_UNKNOWN)));
    }

    /** The same, with a number no agency has when there is no such agency. */
    long known(@Nullable UUID agency) {
        return agency == null ? 0 : agencies.numberOf(agency).orElse(NOBODY);
    }

    /** The agency of a short number; null for the lender. */
    @Nullable
    UUID id(long number) {
        if (number == 0) {
            return null;
        }
        UUID id = known.get(number);
        if (id == null) {
            id = agencies.numbered(number).orElse(null);
            if (id != null) {
                known.put(number, id);
            }
        }
        return id;
    }

    void forget() {
        known.clear();
    }
}
