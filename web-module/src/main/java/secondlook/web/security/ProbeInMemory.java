package secondlook.web.security;

import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.glassfish.jersey.media.multipart.MultiPartProperties;

/**
 * Keeps the parts of an upload in memory: the library would otherwise write anything above 4 kB to a temporary file,
 * where a photograph would lie unencrypted (307.5-7.1). The body limit bounds what that can cost.
 */
@Provider
public class ProbeInMemory implements ContextResolver<MultiPartProperties> {

    @Override
    public MultiPartProperties getContext(Class<?> type) {
        return new MultiPartProperties().bufferThreshold(MultiPartProperties.BUFFER_THRESHOLD_MEMORY_ONLY);
    }
}
