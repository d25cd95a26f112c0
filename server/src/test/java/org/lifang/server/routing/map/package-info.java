@NullMarked
package org.lifang.server.routing.map;

import org.jspecify.annotations.NullMarked;
