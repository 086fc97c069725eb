package secondlook.engine.nist;

/** What a gallery can do with an image, judged by the record alone; whether it may is the directive's rule. */
public enum NistUse {
    /** A face seen from the front: a template can be made. */
    FRONTAL_FACE,
    /** A profile, an angled view, a scar, mark, tattoo or other part of the body: kept beside the face, no template. */
    KEPT_WITHOUT_TEMPLATE,
    /** The record says itself that it is no mug shot: surveillance, driver's licence or identity card. */
    NOT_A_MUG_SHOT
}
