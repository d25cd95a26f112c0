package org.lifang.server.routing.map;

import org.jspecify.annotations.Nullable;

/** Somebody who knows where addresses are. Whoever asks has made sure that asking is allowed. */
public interface Geocoder {

    /** As the setting names it. */
    String provider();

    /** Where the address is, WGS-84; null when it does not know, does not answer, or is not set up. */
    @Nullable
    Found find(String address);

    /**
     * What it said.
     *
     * @param coarse true when it knows no more than the district
     */
    record Found(Point at, boolean coarse) {}
}
