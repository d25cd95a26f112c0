/** Points on the earth, where addresses are, and how long the way takes. */
@NullMarked
package org.lifang.server.routing.map;

import org.jspecify.annotations.NullMarked;
