package org.lifang.kernel.contact.proposal;

import java.io.Serializable;

/**
 * What a placement does beside charging the agency.
 *
 * @param newController whether the other side decides for itself about the data, as a buyer of the debt does
 * @param renewal whether it renews an agreement that ends
 */
public record Handover(boolean newController, boolean renewal) implements Serializable {

    /** Nothing else. */
    public static final Handover NONE = new Handover(false, false);
}
