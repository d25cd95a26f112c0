package org.lifang.server.portfolio;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.lifang.server.identity.SamplePart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Puts the invented house up beside the sample book, and takes it down when a lender's own book comes in. */
@Service
class SampleHouse {

    private static final Logger LOG = LoggerFactory.getLogger(SampleHouse.class);
    private static final String INVENTED = "lifang-sample";

    private final ImportStore store;
    private final ObjectProvider<SamplePart> parts;

    SampleHouse(ImportStore store, ObjectProvider<SamplePart> parts) {
        this.store = store;
        this.parts = parts;
    }

    /** Whether a profile is one of invented books. */
    private static boolean invented(String profile) {
        return profile.startsWith(INVENTED);
    }

    /** Puts up what is missing, unless there is anything in the book that nobody invented. */
    void putUp(LocalDate today) {
        if (store.committedProfiles().stream().allMatch(SampleHouse::invented)) {
            ordered().forEach(part -> part.putUp(today));
            LOG.info("the invented house stands");
        }
    }

    /** A book came in: if it is a lender's own, nobody invented works here any more. */
    void booked(String profile) {
        if (!invented(profile)) {
            ordered().reversed().forEach(SamplePart::takeDown);
        }
    }

    private List<SamplePart> ordered() {
        return parts.stream()
                .sorted(Comparator.comparingInt(SamplePart::position))
                .toList();
    }
}
