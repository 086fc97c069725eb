/*
 * Pictures are fetched once for each page, because every look is an entry in the audit trail: the same bytes serve the
 * strip and the full view. They live in memory only and are let go when the page is left.
 */
window.secondLookPictures = (function () {
    'use strict';

    var known = new Map();
    var waiting = [];
    var running = 0;

    function next() {
        while (running < 4 && waiting.length) {
            running += 1;
            waiting.shift()();
        }
    }

    function fetched(address) {
        return new Promise(function (resolve, reject) {
            waiting.push(function () {
                fetch(address, {credentials: 'same-origin', redirect: 'error'}).then(function (answer) {
                    if (!answer.ok) {
                        throw new Error('No picture: ' + answer.status);
                    }
                    return answer.blob();
                }).then(function (blob) {
                    resolve(URL.createObjectURL(blob));
                }).catch(reject).finally(function () {
                    running -= 1;
                    next();
                });
            });
            next();
        });
    }

    function get(address) {
        if (!known.has(address)) {
            known.set(address, fetched(address));
        }
        return known.get(address);
    }

    function into(image, address) {
        return get(address).then(function (local) {
            image.src = local;
            return image.decode().then(function () {
                image.classList.add('ready');
            });
        }).catch(function () {
            (image.closest('.picture, .stage, .frame') || image).classList.add('missing');
        });
    }

    var near = new IntersectionObserver(function (entries) {
        entries.forEach(function (entry) {
            if (entry.isIntersecting) {
                near.unobserve(entry.target);
                into(entry.target, entry.target.dataset.picture);
            }
        });
    }, {rootMargin: '200px'});
    document.querySelectorAll('img[data-picture]').forEach(function (image) {
        near.observe(image);
    });

    window.addEventListener('pagehide', function () {
        known.forEach(function (promise) {
            promise.then(URL.revokeObjectURL, function () { });
        });
    });
    /* A page taken back from the browser's memory would show let-go pictures. */
    window.addEventListener('pageshow', function (event) {
        if (event.persisted) {
            window.location.reload();
        }
    });

    return {get: get, into: into};
}());
