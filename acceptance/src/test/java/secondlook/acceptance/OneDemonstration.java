package secondlook.acceptance;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the browser tests their {@link Office}. The demonstration is started by the first class that asks and ended
 * after the last: starting it takes a minute, and each test works on requests of its own.
 */
final class OneDemonstration implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Office.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(OneDemonstration.class))
                .getOrComputeIfAbsent(Office.class);
    }
}
