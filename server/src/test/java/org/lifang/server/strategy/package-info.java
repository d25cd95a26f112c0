@NullMarked
package org.lifang.server.strategy;

import org.jspecify.annotations.NullMarked;
