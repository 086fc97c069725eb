package secondlook.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a test to the clauses it proves, and says which half: that the rule allows, or that it refuses. Stands beside
 * {@link Implements} so that the tests of every module can name clauses; nothing in the product carries it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Verifies {

    Clause[] value();

    /** True when the test proves a refusal, false when it proves that the rule lets through what it must. */
    boolean refusal();
}
