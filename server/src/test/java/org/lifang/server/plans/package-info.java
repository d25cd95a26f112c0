@NullMarked
package org.lifang.server.plans;

import org.jspecify.annotations.NullMarked;
