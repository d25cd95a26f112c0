/** Messages about what was arranged with one person, and what people answer to them. */
@NullMarked
@NamedInterface("single")
package org.lifang.server.outreach.single;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
