/*
 * Two pictures side by side. Each side keeps scale and centre in shares of its own picture; while the sides are in
 * step, zoom and pan act on both by the same factor and the same share of the view. Nothing is changed in the pictures:
 * only their place on the screen.
 */
(function () {
    'use strict';

    var MOST = 24;

    function Side(stage, changed) {
        this.stage = stage;
        this.image = stage.querySelector('img');
        this.changed = changed;
        this.home();
    }

    Side.prototype.home = function () {
        this.zoom = 1;
        this.x = 0;
        this.y = 0;
    };

    /* Pixels of the screen for a pixel of the picture when the whole picture fits. */
    Side.prototype.base = function () {
        var image = this.image;
        return image.naturalWidth ? Math.min(this.stage.clientWidth / image.naturalWidth,
            this.stage.clientHeight / image.naturalHeight) : 1;
    };

    Side.prototype.draw = function () {
        if (!this.image.naturalWidth) {
            return;
        }
        var scale = this.base() * this.zoom;
        var width = this.image.naturalWidth * scale;
        var height = this.image.naturalHeight * scale;
        this.image.style.width = width + 'px';
        this.image.style.height = height + 'px';
        this.image.style.transform = 'translate(' + ((this.stage.clientWidth - width) / 2 + this.x) + 'px,'
            + ((this.stage.clientHeight - height) / 2 + this.y) + 'px)';
        this.image.style.imageRendering = scale > 3 ? 'pixelated' : 'auto';
    };

    /* Around a point of the view, given from its middle. */
    Side.prototype.zoomBy = function (factor, atX, atY) {
        var to = Math.min(MOST, Math.max(1, this.zoom * factor));
        var by = to / this.zoom;
        this.zoom = to;
        this.x = atX - (atX - this.x) * by;
        this.y = atY - (atY - this.y) * by;
        this.keep();
    };

    Side.prototype.panBy = function (dx, dy) {
        this.x += dx;
        this.y += dy;
        this.keep();
    };

    /* At least the middle of the view stays on the picture. */
    Side.prototype.keep = function () {
        var scale = this.base() * this.zoom;
        var reachX = Math.max(this.image.naturalWidth * scale, 1) / 2;
        var reachY = Math.max(this.image.naturalHeight * scale, 1) / 2;
        this.x = Math.min(reachX, Math.max(-reachX, this.x));
        this.y = Math.min(reachY, Math.max(-reachY, this.y));
    };

    /* Brings a part of the picture into view: box in pixels, of a picture of the given width. */
    Side.prototype.focusOn = function (box) {
        var share = this.image.naturalWidth / (box[4] || this.image.naturalWidth);
        var base = this.base();
        var height = box[3] * share * base;
        this.zoom = Math.min(MOST, Math.max(1, this.stage.clientHeight * 0.6 / height));
        var scale = base * this.zoom;
        this.x = (this.image.naturalWidth / 2 - (box[0] + box[2] / 2) * share) * scale;
        this.y = (this.image.naturalHeight / 2 - (box[1] + box[3] / 2) * share) * scale;
        this.keep();
    };

    function Comparer(root) {
        var self = this;
        this.root = root;
        this.synced = true;
        this.sides = Array.from(root.querySelectorAll('.stage')).map(function (stage) {
            return new Side(stage);
        });
        this.active = this.sides[0];
        this.sides.forEach(function (side) {
            self.listen(side);
            if (side.stage.dataset.picture) {
                self.show(side, side.stage.dataset.picture);
            }
        });
        root.querySelectorAll('[data-do]').forEach(function (button) {
            button.addEventListener('click', function () {
                self.act(button.dataset.do);
            });
        });
        new ResizeObserver(function () {
            self.draw();
        }).observe(root);
    }

    Comparer.prototype.both = function (side) {
        return this.synced ? this.sides : [side];
    };

    Comparer.prototype.draw = function () {
        this.sides.forEach(function (side) {
            side.draw();
        });
        this.root.querySelector('.zoom').textContent = this.active.zoom.toFixed(1) + ' ×';
    };

    Comparer.prototype.show = function (side, address) {
        var self = this;
        side.wanted = address;
        side.stage.classList.remove('missing');
        var fresh = new Image();
        fresh.alt = side.image.alt;
        return window.secondLookPictures.get(address).then(function (local) {
            fresh.src = local;
            return fresh.decode();
        }).then(function () {
            if (side.wanted !== address) {
                return;
            }
            side.image.replaceWith(fresh);
            side.image = fresh;
            if (side.stage.dataset.box && !side.shown) {
                side.focusOn(side.stage.dataset.box.split(' ').map(Number));
            }
            side.shown = true;
            self.draw();
        }).catch(function () {
            side.stage.classList.add('missing');
            side.stage.dataset.why = self.root.dataset.missing;
        });
    };

    Comparer.prototype.act = function (what) {
        var self = this;
        if (what === 'sync') {
            this.synced = !this.synced;
            this.root.querySelector('[data-do=sync]').setAttribute('aria-pressed', String(this.synced));
        } else if (what === 'fit') {
            this.both(this.active).forEach(function (side) {
                side.home();
            });
        } else {
            this.both(this.active).forEach(function (side) {
                side.zoomBy(what === 'in' ? 1.25 : 0.8, 0, 0);
            });
        }
        self.draw();
    };

    Comparer.prototype.pan = function (dx, dy) {
        this.both(this.active).forEach(function (side) {
            side.panBy(dx, dy);
        });
        this.draw();
    };

    Comparer.prototype.listen = function (side) {
        var self = this;
        var stage = side.stage;
        var from = null;
        stage.addEventListener('wheel', function (event) {
            event.preventDefault();
            self.active = side;
            var frame = stage.getBoundingClientRect();
            var atX = event.clientX - frame.left - frame.width / 2;
            var atY = event.clientY - frame.top - frame.height / 2;
            self.both(side).forEach(function (each) {
                each.zoomBy(Math.exp(-event.deltaY * 0.0016), atX, atY);
            });
            self.draw();
        }, {passive: false});
        stage.addEventListener('pointerdown', function (event) {
            self.active = side;
            from = {x: event.clientX, y: event.clientY};
            stage.setPointerCapture(event.pointerId);
        });
        stage.addEventListener('pointermove', function (event) {
            if (from) {
                self.pan(event.clientX - from.x, event.clientY - from.y);
                from = {x: event.clientX, y: event.clientY};
            }
        });
        ['pointerup', 'pointercancel'].forEach(function (end) {
            stage.addEventListener(end, function () {
                from = null;
            });
        });
        stage.addEventListener('focus', function () {
            self.active = side;
        });
        stage.addEventListener('dragstart', function (event) {
            event.preventDefault();
        });
    };

    /* Keys work on the first comparer of the page unless somebody is typing. */
    function typing(target) {
        return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    }

    var all = Array.from(document.querySelectorAll('.comparer')).map(function (root) {
        return new Comparer(root);
    });
    document.addEventListener('keydown', function (event) {
        if (!all.length || typing(event.target) || event.ctrlKey || event.altKey || event.metaKey) {
            return;
        }
        var arrows = {ArrowLeft: [40, 0], ArrowRight: [-40, 0], ArrowUp: [0, 40], ArrowDown: [0, -40]};
        var comparer = all.find(function (each) {
            return each.root.contains(document.activeElement);
        }) || all[0];
        if (event.key === '+' || event.key === '=') {
            comparer.act('in');
        } else if (event.key === '-' || event.key === '_') {
            comparer.act('out');
        } else if (event.key === '0') {
            comparer.act('fit');
        } else if (event.key === 's' || event.key === 'S') {
            comparer.act('sync');
        } else if (event.shiftKey && arrows[event.key]) {
            comparer.pan(arrows[event.key][0], arrows[event.key][1]);
        } else {
            return;
        }
        event.preventDefault();
    });

    window.secondLookComparers = all;
}());
