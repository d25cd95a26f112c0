package org.lifang.server.routing;

import java.util.UUID;

/** Where people meet. */
public sealed interface Place {

    /** The borrower's home. */
    record Home(long contactPoint) implements Place {}

    /** Where the borrower works; whoever asks has made sure of the consent. */
    record Workplace(long contactPoint) implements Place {}

    /** An office of the house: the borrower comes, two colleagues are there. */
    record Branch(UUID branch) implements Place {}

    /** A public place the borrower chose; millionths of a degree, WGS-84. */
    record Public(int latitudeE6, int longitudeE6) implements Place {}

    /** By video: the crew stays wherever it is. */
    record Video() implements Place {}
}
