/** Asks the map service of one Chinese provider where an address is; nothing but the address leaves the house. */
@NullMarked
package org.lifang.server.routing.map.amap;

import org.jspecify.annotations.NullMarked;
