@NullMarked
package org.lifang.server.visits;

import org.jspecify.annotations.NullMarked;
