/**
 * What the gate is asked: a contact somebody proposes, as a plain value.
 *
 * <p>Refuses: names, numbers and addresses of people; ids stand for them.
 */
@NullMarked
package org.lifang.kernel.contact.proposal;

import org.jspecify.annotations.NullMarked;
