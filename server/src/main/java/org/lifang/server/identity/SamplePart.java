package org.lifang.server.identity;

import java.time.LocalDate;

/**
 * A part of the invented house that stands beside the sample book, so that somebody who tries Lifang out sees days
 * planned and visits agreed. It is put up by the same commands a person would use, and taken down as soon as a lender's
 * own book comes in: nobody invented may be sent to anybody real.
 */
public interface SamplePart {

    /** Its place among the parts: people come before what people do. */
    int position();

    /** Puts up what is missing of it; what stands is left as it is. */
    void putUp(LocalDate today);

    /** Takes it out of use. */
    void takeDown();
}
