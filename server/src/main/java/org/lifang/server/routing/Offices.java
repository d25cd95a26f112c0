package org.lifang.server.routing;

import java.util.List;
import java.util.UUID;
import org.lifang.server.routing.roster.Branch;
import org.lifang.server.routing.roster.Branches;
import org.springframework.stereotype.Service;

/** Offices of the house at which people can meet, for those who make appointments. */
@Service
public class Offices {

    private final Branches branches;

    Offices(Branches branches) {
        this.branches = branches;
    }

    /** An office as borrowers and colleagues see it. */
    public record Office(UUID id, String name, String address) {}

    /** Those that are open, by name. */
    public List<Office> open() {
        return branches.all().stream()
                .filter(Branch::active)
                .map(each -> new Office(each.id(), each.name(), each.address()))
                .toList();
    }
}
