@NullMarked
package org.lifang.server.routing.map.amap;

import org.jspecify.annotations.NullMarked;
