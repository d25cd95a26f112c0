/** Who is at work when, from where, and what they bring; and the offices the day begins at. */
@NullMarked
package org.lifang.server.routing.roster;

import org.jspecify.annotations.NullMarked;
